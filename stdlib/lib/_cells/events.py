"""What programs are told of a shell's cells."""
import sys

NAMES = ("shell_initialized", "pre_execute", "pre_run_cell", "post_execute", "post_run_cell")


class Events:
    """Callbacks by the name of their event: those of pre_run_cell and post_run_cell may take one argument."""

    def __init__(self):
        self.callbacks = {name: [] for name in NAMES}

    def register(self, event, function):
        """Call function when the event happens. KeyError for an event that there is not."""
        if function not in self.callbacks[event]:
            self.callbacks[event].append(function)

    def unregister(self, event, function):
        """ValueError for a function that was not registered."""
        if function not in self.callbacks[event]:
            raise ValueError(f"Function {function!r} is not registered as a {event} callback")
        self.callbacks[event].remove(function)

    def trigger(self, event, *args):
        """Calls them all; what one of them raises is told, and nothing else."""
        for function in list(self.callbacks[event]):
            try:
                function(*args[:_most_arguments(function)])
            except Exception:
                print(f"Error in callback {function} (for {event}):", file=sys.stderr)
                sys.excepthook(*sys.exc_info())


def _most_arguments(function):
    from inspect import signature
    try:
        return len(signature(function).parameters)
    except (TypeError, ValueError):
        return 0
