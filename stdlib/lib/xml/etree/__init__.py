"""Documents as trees: see ElementTree."""
