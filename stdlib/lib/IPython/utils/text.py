"""The lines that commands print."""
from _cells.command import SList

__all__ = ["SList"]
