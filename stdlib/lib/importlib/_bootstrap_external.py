"""Parts of importing from files under the names by which some programs reach for them."""
from importlib.machinery import (BYTECODE_SUFFIXES, EXTENSION_SUFFIXES, SOURCE_SUFFIXES, FileFinder, NamespaceLoader, PathFinder,
                                 SourceFileLoader)
from importlib.machinery import _NamespacePath  # noqa: F401
from importlib.util import MAGIC_NUMBER, cache_from_source, decode_source, source_from_cache, spec_from_file_location

__all__ = ["BYTECODE_SUFFIXES", "EXTENSION_SUFFIXES", "MAGIC_NUMBER", "SOURCE_SUFFIXES", "FileFinder", "NamespaceLoader", "PathFinder",
           "SourceFileLoader", "cache_from_source", "decode_source", "source_from_cache", "spec_from_file_location"]
