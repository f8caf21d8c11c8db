"""What-if: a change that is written nowhere yet, made in memory and compared."""
