"""Magics and commands at the prompt: what get_ipython() gives there. It is made when the first one is used."""
import builtins

from _cells.shell import Host


class PromptHost(Host):
    """Values are shown as the prompt shows them."""

    ast_node_interactivity = "all"

    def __init__(self, namespace, prompt):
        Host.__init__(self, namespace)
        self._prompt = prompt
        self.raw_inputs = prompt.inputs

    @property
    def cell_name(self):
        """The name of the input that runs."""
        return self._prompt.name


def install(namespace, prompt):
    """get_ipython() works from now on."""
    if not hasattr(builtins, "get_ipython"):
        host = PromptHost(namespace, prompt)
        host.install()
    return builtins.get_ipython()
