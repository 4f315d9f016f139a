"""The logger to which the loops tell what nobody else hears."""
import logging

__all__ = ()

logger = logging.getLogger("asyncio")
