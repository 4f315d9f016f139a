"""Hooks: functions that see a response before the program does, and may give another one."""
HOOKS = ["response"]


def default_hooks():
    """No hooks."""
    return {event: [] for event in HOOKS}


def dispatch_hook(key, hooks, hook_data, **kwargs):
    """Each hook may give something else than it got."""
    called = (hooks or {}).get(key) or ()
    for hook in [called] if callable(called) else called:
        given = hook(hook_data, **kwargs)
        hook_data = hook_data if given is None else given
    return hook_data


class RequestHooksMixin:
    """What has `hooks`, {event: [function, ...]}."""

    def register_hook(self, event, hook):
        """Add a function, or several."""
        if event not in self.hooks:
            raise ValueError(f'Unsupported event specified, with event name "{event}"')
        if callable(hook):
            self.hooks[event].append(hook)
        elif hasattr(hook, "__iter__"):
            self.hooks[event].extend(h for h in hook if callable(h))

    def deregister_hook(self, event, hook):
        """Take a function away: was it there?"""
        try:
            self.hooks[event].remove(hook)
        except ValueError:
            return False
        return True
