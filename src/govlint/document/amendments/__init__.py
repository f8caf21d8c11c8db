"""Amendments: how lines that are not YAML may have been meant, mostly seen by their signs alone."""
