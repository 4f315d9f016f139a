"""The parts of IPython.lib that programs import."""
