"""What help() knows besides docstrings."""
