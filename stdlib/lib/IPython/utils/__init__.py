"""The parts of IPython.utils that programs import."""
