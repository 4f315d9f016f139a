"""The shell's class: `InteractiveShell.ast_node_interactivity = "all"` shows the value of every line of a cell."""
from _cells.shell import ExecutionResult, Shell as InteractiveShell

__all__ = ["InteractiveShell", "ExecutionResult"]
