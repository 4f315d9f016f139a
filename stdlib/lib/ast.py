"""Syntax trees: node classes, parse, dump, literal_eval, walk and visitors.

The classes are made from one table of fields; compile() makes the trees and takes them back."""
__all__ = ["AST", "parse", "dump", "literal_eval", "walk", "iter_fields", "iter_child_nodes", "get_docstring",
           "copy_location", "fix_missing_locations", "increment_lineno", "unparse", "NodeVisitor", "NodeTransformer"]


class AST:
    """The base of all nodes: fields by position or name."""

    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        if len(args) > len(self._fields):
            raise TypeError(f"{type(self).__name__} constructor takes at most {len(self._fields)} positional "
                            f"argument{'' if len(self._fields) == 1 else 's'}")
        for name, value in zip(self._fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in self._fields[:len(args)]:
                raise TypeError(f"{type(self).__name__} got multiple values for argument {name!r}")
            setattr(self, name, value)

    def __reduce__(self):
        return type(self), (), self.__dict__


# category: kind(fields) ...; "?" after a field: it may be left out and is None then
_GRAMMAR = {
    "mod": "Module(body type_ignores) Interactive(body) Expression(body) FunctionType(argtypes returns)",
    "stmt": "FunctionDef(name args body decorator_list returns? type_comment?) "
            "AsyncFunctionDef(name args body decorator_list returns? type_comment?) "
            "ClassDef(name bases keywords body decorator_list) Return(value?) Delete(targets) "
            "Assign(targets value type_comment?) AugAssign(target op value) AnnAssign(target annotation value? simple) "
            "For(target iter body orelse type_comment?) AsyncFor(target iter body orelse type_comment?) "
            "While(test body orelse) If(test body orelse) With(items body type_comment?) "
            "AsyncWith(items body type_comment?) Match(subject cases) Raise(exc? cause?) "
            "Try(body handlers orelse finalbody) TryStar(body handlers orelse finalbody) Assert(test msg?) Import(names) "
            "ImportFrom(module? names level?) Global(names) Nonlocal(names) Expr(value) Pass() Break() Continue()",
    "expr": "BoolOp(op values) NamedExpr(target value) BinOp(left op right) UnaryOp(op operand) Lambda(args body) "
            "IfExp(test body orelse) Dict(keys values) Set(elts) ListComp(elt generators) SetComp(elt generators) "
            "DictComp(key value generators) GeneratorExp(elt generators) Await(value) Yield(value?) YieldFrom(value) "
            "Compare(left ops comparators) Call(func args keywords) FormattedValue(value conversion format_spec?) "
            "JoinedStr(values) Constant(value kind?) Attribute(value attr ctx) Subscript(value slice ctx) "
            "Starred(value ctx) Name(id ctx) List(elts ctx) Tuple(elts ctx) Slice(lower? upper? step?)",
    "pattern": "MatchValue(value) MatchSingleton(value) MatchSequence(patterns) MatchMapping(keys patterns rest?) "
               "MatchClass(cls patterns kwd_attrs kwd_patterns) MatchStar(name?) MatchAs(pattern? name?) MatchOr(patterns)",
    "excepthandler": "ExceptHandler(type? name? body)",
    "arg_": "arg(arg annotation? type_comment?)", "keyword_": "keyword(arg? value)", "alias_": "alias(name asname?)",
    "": "comprehension(target iter ifs is_async) arguments(posonlyargs args vararg? kwonlyargs kw_defaults kwarg? "
        "defaults) withitem(context_expr optional_vars?) match_case(pattern guard? body)",
    "boolop": "And() Or()",
    "operator": "Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift() BitOr() BitXor() BitAnd() FloorDiv()",
    "unaryop": "Invert() Not() UAdd() USub()",
    "cmpop": "Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()",
    "expr_context": "Load() Store() Del()", "type_ignore": "TypeIgnore(lineno tag)",
}
_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")
_PLACED = ("stmt", "expr", "pattern", "excepthandler", "arg_", "keyword_", "alias_")


def _define():
    for category, kinds in _GRAMMAR.items():
        base = AST
        namespace = {"__module__": "ast"}
        if category in _PLACED:
            namespace["_attributes"] = _PLACE
            if category != "pattern":
                namespace.update(end_lineno=None, end_col_offset=None)
        if category and not category.endswith("_"):
            base = globals()[category] = type(category, (AST,), namespace)
            __all__.append(category)
            namespace = {"__module__": "ast"}
        for piece in kinds.split(")"):
            if not piece.strip():
                continue
            name, _, fields = piece.strip().partition("(")
            own = dict(namespace)
            names = tuple(f.rstrip("?") for f in fields.split())
            own["_fields"] = own["__match_args__"] = names
            for field in fields.split():
                if field.endswith("?"):
                    own[field[:-1]] = None
            globals()[name] = type(name, (base,), own)
            __all__.append(name)


_define()
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None):
    """The tree of a source text."""
    return compile(source, filename, mode, PyCF_ONLY_AST)


def literal_eval(node_or_string):
    """The value of a literal: numbers, strings, tuples, lists, dicts, sets, booleans and None."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(" \t"), mode="eval")
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    text = "malformed node or string"
    if lineno := getattr(node, "lineno", None):
        text += f" on line {lineno}"
    raise ValueError(text + f": {node!r}")


def _number(node, signed=False):
    """The value of a number; signed: it may have a sign before it."""
    if signed and isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    if isinstance(node, Constant) and type(node.value) in (int, float, complex):
        return node.value
    _malformed(node)


def _is_empty_set(node):
    return isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and not (node.args or node.keywords)


def _literal(node):
    """The value of a literal, of what is built of literals, or of a complex number written as a sum.  ValueError."""
    if isinstance(node, Constant):
        return node.value
    for kind, build in (Tuple, tuple), (List, list), (Set, set):
        if isinstance(node, kind):
            return build(map(_literal, node.elts))
    if isinstance(node, Dict) and len(node.keys) == len(node.values):
        return {_literal(key): _literal(value) for key, value in zip(node.keys, node.values)}
    if _is_empty_set(node):
        return set()
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        real, imaginary = _number(node.left, signed=True), _number(node.right)
        if isinstance(imaginary, complex) and not isinstance(real, complex):
            return real + imaginary if isinstance(node.op, Add) else real - imaginary
    return _number(node, signed=True)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    """The tree as text."""
    if not isinstance(node, AST):
        raise TypeError("expected AST, got %r" % node.__class__.__name__)
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _dump(node, annotate_fields, include_attributes, indent, 0)[0]


def _dump(node, annotate, attributes, indent, level):
    """(text, is it short enough for one line)."""
    level += 1
    prefix, sep = ("\n" + indent * level, ",\n" + indent * level) if indent is not None else ("", ", ")
    if isinstance(node, AST):
        args, simple, keywords = [], True, annotate
        for name in node._fields:
            value = getattr(node, name, None)
            if value is None and getattr(type(node), name, ...) is None:
                keywords = True
                continue
            text, short = _dump(value, annotate, attributes, indent, level)
            simple = simple and short
            args.append(f"{name}={text}" if keywords else text)
        if attributes and node._attributes:
            for name in node._attributes:
                value = getattr(node, name, None)
                if value is not None:
                    text, short = _dump(value, annotate, attributes, indent, level)
                    simple = simple and short
                    args.append(f"{name}={text}")
        kind = node.__class__.__name__
        if simple and len(args) <= 3:
            return f"{kind}({', '.join(args)})", not args
        return f"{kind}({prefix}{sep.join(args)})", False
    if isinstance(node, list):
        if not node:
            return "[]", True
        return f"[{prefix}{sep.join(_dump(x, annotate, attributes, indent, level)[0] for x in node)}]", False
    return repr(node), True


def iter_fields(node):
    """(name, value) of the fields that are there."""
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """The nodes right below."""
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """The node and all below it, level by level."""
    todo = [node]
    for node in todo:
        todo.extend(iter_child_nodes(node))
        yield node


def get_docstring(node, clean=True):
    """The docstring of a module, class or function."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % node.__class__.__name__)
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if clean:
        import inspect
        return inspect.cleandoc(value.value)
    return value.value


def get_source_segment(source, node, *, padded=False):
    """The part of the source that a node was made of."""
    try:
        first, start, last, end = node.lineno - 1, node.col_offset, node.end_lineno - 1, node.end_col_offset
    except (AttributeError, TypeError):
        return None
    lines = [line.encode() for line in source.splitlines(True)]
    if first == last:
        return lines[first][start:end].decode()
    head = (b" " * start if padded else b"") + lines[first][start:]
    return b"".join([head, *lines[first + 1:last], lines[last][:end]]).decode()


def copy_location(new_node, old_node):
    """Give new_node the place of old_node."""
    for name in _PLACE:
        if name in old_node._attributes and name in new_node._attributes and getattr(old_node, name, None) is not None:
            setattr(new_node, name, getattr(old_node, name))
    return new_node


def fix_missing_locations(node):
    """Give nodes without a place that of their parent."""
    def fix(node, place):
        if node._attributes:
            for i, name in enumerate(_PLACE):
                if getattr(node, name, None) is None:
                    setattr(node, name, place[i])
                else:
                    place = place[:i] + (getattr(node, name),) + place[i + 1:]
        for child in iter_child_nodes(node):
            fix(child, place)
    fix(node, (1, 0, 1, 0))
    return node


def increment_lineno(node, n=1):
    """Move a tree n lines down."""
    for child in walk(node):
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
            if getattr(child, "end_lineno", None) is not None:
                child.end_lineno += n
    return node


def unparse(node):
    """Source text that gives this tree."""
    from _unparse import text_of
    return text_of(node)


class NodeVisitor:
    """Calls visit_KIND for each node; generic_visit goes on below."""

    def visit(self, node):
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for child in iter_child_nodes(node):
            self.visit(child)

    def visit_Constant(self, node):
        for kind, types in _OLD_CONSTANTS.items():
            old = "visit_" + kind.__name__
            if isinstance(node.value, types) and (kind is not Num or not isinstance(node.value, bool)) and hasattr(self, old):
                import warnings
                warnings.warn(f"{old} is deprecated; add visit_Constant", DeprecationWarning, 2)
                return getattr(self, old)(node)
        return self.generic_visit(node)


class NodeTransformer(NodeVisitor):
    """A visitor whose answers replace the nodes; None removes one."""

    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                old[:] = [*self._results(old)]
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node

    def _results(self, items):
        """What comes in the place of a list's nodes: one for one, several, or none."""
        for item in items:
            result = self.visit(item) if isinstance(item, AST) else item
            if result is item or isinstance(result, AST):
                yield result
            elif result is not None:
                yield from result


# ---- kinds of Python 3.7 and before: none is in a tree, but programs ask for them

class slice(AST):
    """Of older trees."""


class Index(slice):
    """Of older trees: today the value stands for itself."""

    def __new__(cls, value, **kwargs):
        return value


class ExtSlice(slice):
    """Of older trees: today a Tuple."""

    def __new__(cls, dims=(), **kwargs):
        return Tuple(list(dims), Load(), **kwargs)


class Suite(mod):
    """Of the trees of Python 2."""


class AugLoad(expr_context):
    """Of the trees of Python 2."""


class AugStore(expr_context):
    """Of the trees of Python 2."""


class Param(expr_context):
    """Of the trees of Python 2."""


class _OldConstant(type):
    """A Constant of a certain type is an instance."""

    def __instancecheck__(cls, instance):
        if cls not in _OLD_CONSTANTS:
            return type.__instancecheck__(cls, instance)
        value = getattr(instance, "value", instance)
        return isinstance(instance, Constant) and isinstance(value, _OLD_CONSTANTS[cls]) and not (cls is Num and isinstance(value, bool))


def _old_constant(name, fields, value):
    def __new__(cls, *args, **kwargs):
        if cls not in _OLD_CONSTANTS:
            return Constant.__new__(cls)
        for i, field in enumerate(fields):
            if field in kwargs and i < len(args):
                raise TypeError(f"{name} got multiple values for argument {field!r}")
        return Constant(*args, **kwargs) if value is None else Constant(value, *args, **kwargs)
    namespace = {"_fields": fields, "__new__": __new__, "__module__": "ast",
                 "__doc__": "Of older trees: today a Constant."}
    return _OldConstant(name, (Constant,), namespace)


Num = _old_constant("Num", ("n",), None)
Str = _old_constant("Str", ("s",), None)
Bytes = _old_constant("Bytes", ("s",), None)
NameConstant = _old_constant("NameConstant", ("value", "kind"), None)
_OLD_CONSTANTS = {Num: (int, float, complex), Str: str, Bytes: bytes, NameConstant: (type(None), bool)}
Ellipsis = _old_constant("Ellipsis", (), ...)
_OLD_CONSTANTS[Ellipsis] = type(...)


def _set_value(node, value):
    node.value = value


Constant.n = Constant.s = property(lambda node: node.value, _set_value)


# ---- python -m ast

def main():
    """The command line: prints the tree of a file."""
    import argparse
    parser = argparse.ArgumentParser(prog="python -m ast")
    parser.add_argument("infile", type=argparse.FileType(mode="rb"), nargs="?", default="-", help="the file; standard input if there is none")
    parser.add_argument("-m", "--mode", default="exec", choices=("exec", "single", "eval", "func_type"), help="what the text is")
    parser.add_argument("--no-type-comments", default=True, action="store_false", help="leave type comments alone")
    parser.add_argument("-a", "--include-attributes", action="store_true", help="show lines and columns, too")
    parser.add_argument("-i", "--indent", type=int, default=3, help="blanks for each level")
    args = parser.parse_args()
    with args.infile as file:
        tree = parse(file.read(), args.infile.name, args.mode, type_comments=args.no_type_comments)
    print(dump(tree, include_attributes=args.include_attributes, indent=args.indent))


if __name__ == "__main__":
    __import__("ast").main()        # the module proper, whose classes the parser's nodes are of
