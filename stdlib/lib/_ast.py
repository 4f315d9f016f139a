"""The classes of syntax trees under the name that some programs import them by."""
import ast

__all__ = [name for name, value in vars(ast).items() if name.startswith("PyCF_") or isinstance(value, type) and issubclass(value, ast.AST)]
globals().update((name, getattr(ast, name)) for name in __all__)
