"""What the compiler knows of a program's names: its scopes, and in each what a name is."""
from _interp import symbols as _symbols

__all__ = ["symtable", "SymbolTable", "Class", "Function", "Symbol"]

DEF_GLOBAL, DEF_LOCAL, DEF_PARAM, DEF_NONLOCAL, USE, DEF_IMPORT, DEF_ANNOT = 1, 2, 4, 8, 16, 128, 256
DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT
SCOPE_OFF, SCOPE_MASK = 11, 15
LOCAL, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, FREE, CELL = 1, 2, 3, 4, 5


def symtable(code, filename, compile_type):
    """The table of a source's outermost scope; compile_type is "exec", "eval" or "single"."""
    if isinstance(code, (bytes, bytearray)):
        from importlib.util import decode_source
        code = decode_source(code)
    return _table(_symbols(code, filename, compile_type), filename)


def _table(raw, filename):
    return {"function": Function, "class": Class}.get(raw[0], SymbolTable)(raw, filename)


class SymbolTable:
    """A scope."""

    def __init__(self, raw_table, filename):
        self._table, self._filename = raw_table, filename
        self._type, self._name, self._line, self._nested, self._flags, self._children = raw_table
        self._symbols, self._tables = {}, None

    def __repr__(self):
        kind = "" if self.__class__ is SymbolTable else "%s " % self.__class__.__name__
        if self._name == "top":
            return "<{0}SymbolTable for module {1}>".format(kind, self._filename)
        return "<{0}SymbolTable for {1} in {2}>".format(kind, self._name, self._filename)

    def get_type(self):
        """"module", "class" or "function"."""
        return self._type

    def get_id(self):
        """A number of its own."""
        return id(self._table)

    def get_name(self):
        """Of the class or function; "top" of a module."""
        return self._name

    def get_lineno(self):
        """Where it begins."""
        return self._line

    def is_optimized(self):
        """Are its names known to the compiler?"""
        return self._type == "function"

    def is_nested(self):
        """Is it within a function?"""
        return self._nested

    def has_children(self):
        """Are there scopes within it?"""
        return bool(self._children)

    def get_identifiers(self):
        """Its names."""
        return self._flags.keys()

    def lookup(self, name):
        """The Symbol of a name.  KeyError."""
        symbol = self._symbols.get(name)
        if symbol is None:
            flags = self._flags[name]
            namespaces = [child for child in self.get_children() if child._name == name]
            symbol = self._symbols[name] = Symbol(name, flags, namespaces, module_scope=self._name == "top")
        return symbol

    def get_symbols(self):
        """All of them."""
        return [self.lookup(name) for name in self.get_identifiers()]

    def get_children(self):
        """The scopes within it."""
        if self._tables is None:
            self._tables = [_table(raw, self._filename) for raw in self._children]
        return list(self._tables)


class Function(SymbolTable):
    """The scope of a function, lambda or comprehension."""

    def _matching(self, test):
        return tuple(name for name, flags in self._flags.items() if test(flags, flags >> SCOPE_OFF & SCOPE_MASK))

    def get_parameters(self):
        """The names of its parameters."""
        return self._matching(lambda flags, scope: flags & DEF_PARAM)

    def get_locals(self):
        """Of its own variables."""
        return self._matching(lambda flags, scope: scope in (LOCAL, CELL))

    def get_globals(self):
        """Of the global variables it uses."""
        return self._matching(lambda flags, scope: scope in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT))

    def get_nonlocals(self):
        """Of those declared nonlocal."""
        return self._matching(lambda flags, scope: flags & DEF_NONLOCAL)

    def get_frees(self):
        """Of those that belong to functions around it."""
        return self._matching(lambda flags, scope: scope == FREE)


class Class(SymbolTable):
    """The scope of a class."""

    def get_methods(self):
        """The names of the functions in it."""
        return tuple(dict.fromkeys(child[1] for child in self._children))


class Symbol:
    """A name in a scope."""

    def __init__(self, name, flags, namespaces=None, *, module_scope=False):
        self._name, self._flags = name, flags
        self._scope = flags >> SCOPE_OFF & SCOPE_MASK
        self._namespaces = namespaces or ()
        self._module_scope = module_scope

    def __repr__(self):
        return "<symbol {0!r}>".format(self._name)

    def get_name(self):
        """The name."""
        return self._name

    def is_referenced(self):
        """Is its value used?"""
        return bool(self._flags & USE)

    def is_parameter(self):
        """Is it a parameter?"""
        return bool(self._flags & DEF_PARAM)

    def is_global(self):
        """Is it a global variable?"""
        return bool(self._scope in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT) or self._module_scope and self._flags & DEF_BOUND)

    def is_nonlocal(self):
        """Was it declared nonlocal?"""
        return bool(self._flags & DEF_NONLOCAL)

    def is_declared_global(self):
        """Was it declared global?"""
        return self._scope == GLOBAL_EXPLICIT

    def is_local(self):
        """Is it a variable of this scope?"""
        return bool(self._scope in (LOCAL, CELL) or self._module_scope and self._flags & DEF_BOUND)

    def is_annotated(self):
        """Has it an annotation?"""
        return bool(self._flags & DEF_ANNOT)

    def is_free(self):
        """Does it belong to a function around this scope?"""
        return self._scope == FREE

    def is_imported(self):
        """Is it imported here?"""
        return bool(self._flags & DEF_IMPORT)

    def is_assigned(self):
        """Is it assigned to?"""
        return bool(self._flags & DEF_LOCAL)

    def is_namespace(self):
        """Is it the name of a class or function of this scope?"""
        return bool(self._namespaces)

    def get_namespaces(self):
        """Their scopes."""
        return self._namespaces

    def get_namespace(self):
        """The only one.  ValueError."""
        if len(self._namespaces) == 0:
            raise ValueError("name is not bound to any namespaces")
        if len(self._namespaces) > 1:
            raise ValueError("name is bound to multiple namespaces")
        return self._namespaces[0]
