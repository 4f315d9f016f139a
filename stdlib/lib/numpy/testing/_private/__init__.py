"""Where numpy keeps what its own tests use of numpy.testing."""
