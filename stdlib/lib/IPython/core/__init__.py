"""The parts of IPython.core that programs import."""
