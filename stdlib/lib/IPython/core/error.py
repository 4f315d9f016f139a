"""What a magic raises when it is used wrongly: told in one line."""
from _cells.error import UsageError

__all__ = ["UsageError"]
