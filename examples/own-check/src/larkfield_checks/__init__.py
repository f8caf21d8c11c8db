"""What the staff of Larkfield Schools Trust ask of their meetings beyond what govlint asks."""
