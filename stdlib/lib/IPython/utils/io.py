"""capture_output under its older name."""
from IPython.utils.capture import capture_output

__all__ = ["capture_output"]
