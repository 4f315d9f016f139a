"""Where pickles and tracebacks of numpy look for its names."""
