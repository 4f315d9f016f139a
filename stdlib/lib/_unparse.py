"""ast.unparse: trees back to source text.

Every expression is written knowing how tightly its surroundings bind; brackets appear where its own operator binds less."""
import ast

_BINARY = {"Add": "+", "Sub": "-", "Mult": "*", "MatMult": "@", "Div": "/", "Mod": "%", "LShift": "<<", "RShift": ">>", "BitOr": "|",
           "BitXor": "^", "BitAnd": "&", "FloorDiv": "//", "Pow": "**"}
_UNARY = {"Invert": "~", "Not": "not", "UAdd": "+", "USub": "-"}
_COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not", "In": "in",
            "NotIn": "not in"}
(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _CMP, _EXPR, _BXOR, _BAND, _SHIFT, _ARITH, _TERM, _FACTOR, _POWER, _AWAIT,
 _ATOM) = range(18)
_LEVELS = {"+": _ARITH, "-": _ARITH, "*": _TERM, "@": _TERM, "/": _TERM, "%": _TERM, "//": _TERM, "<<": _SHIFT, ">>": _SHIFT, "|": _EXPR,
           "^": _BXOR, "&": _BAND, "**": _POWER}
_INFINITY = "1e309"
_QUOTES = ["'", '"', '"""', "'''"]


def text_of(node):
    """The source text of a tree, a statement or an expression."""
    writer = _Writer()
    if isinstance(node, ast.expr):
        return writer.expr(node, _TEST)
    writer.any(node)
    return "".join(writer.lines).lstrip("\n")


def _escape(text, keep=""):
    return "".join(c if c in keep or c.isprintable() and c != "\\" else c.encode("unicode_escape").decode("ascii") for c in text)


def _narrow(text, quotes, is_text):
    """The text with as few escapes as possible, and which of the quotes can stand around it, the best one first."""
    escaped = _escape(text, "" if is_text else "\n\t")
    possible = [q for q in quotes if q not in escaped and (len(q) == 3 or "\n" not in escaped)]
    if not possible:
        shown = repr(text)
        return shown[1:-1], [next((q for q in quotes if shown[0] in q), shown[0])]
    if escaped:
        possible.sort(key=lambda q: q[0] == escaped[-1])
        if possible[0][0] == escaped[-1]:
            escaped = escaped[:-1] + "\\" + escaped[-1]
    return escaped, possible


class _Writer:
    in_field = False

    def __init__(self):
        self.lines = []
        self.depth = 0

    # ---- statements

    def line(self, text):
        self.lines.append("\n" + "    " * self.depth + text)

    def any(self, node):
        method = getattr(self, "write_" + type(node).__name__, None)
        if method:
            method(node)
        elif isinstance(node, ast.expr):
            self.line(self.expr(node, _TEST))
        else:
            self.line(self.part(node))

    def body(self, statements):
        self.depth += 1
        for statement in statements:
            self.any(statement)
        self.depth -= 1

    def block(self, head, statements):
        self.line(head + ":")
        self.body(statements)

    def documented(self, node, statements):
        """A body whose docstring, if it has one, is written as such."""
        doc = ast.get_docstring(node, clean=False)
        if doc is not None:
            self.lines.append("\n" + "    " * self.depth + self.docstring(node.body[0].value))
            statements = statements[1:]
        for statement in statements:
            self.any(statement)

    def docstring(self, node):
        text, quotes = _narrow(node.value, ['"""', "'''"], False)
        return ("u" if node.kind == "u" else "") + quotes[0] + text + quotes[0]

    def write_Module(self, node):
        self.documented(node, node.body)

    def write_Interactive(self, node):
        for statement in node.body:
            self.any(statement)

    def write_Expression(self, node):
        self.line(self.expr(node.body, _TEST))

    def function(self, node, word):
        self.definition(node)
        returns = f" -> {self.expr(node.returns, _TEST)}" if node.returns else ""
        self.line(f"{word} {node.name}({self.part(node.args)}){returns}:")
        self.depth += 1
        self.documented(node, node.body)
        self.depth -= 1

    def definition(self, node):
        if self.lines:
            self.lines.append("\n")
        for decorator in node.decorator_list:
            self.line("@" + self.expr(decorator, _TEST))

    def write_FunctionDef(self, node):
        self.function(node, "def")

    def write_AsyncFunctionDef(self, node):
        self.function(node, "async def")

    def write_ClassDef(self, node):
        self.definition(node)
        bases = [self.expr(b, _TEST) for b in node.bases] + [self.part(k) for k in node.keywords]
        self.line(f"class {node.name}{'(' + ', '.join(bases) + ')' if bases else ''}:")
        self.depth += 1
        self.documented(node, node.body)
        self.depth -= 1

    def write_Return(self, node):
        self.line("return" + (f" {self.expr(node.value, _TEST)}" if node.value else ""))

    def write_Delete(self, node):
        self.line("del " + self.several(node.targets))

    def write_Assign(self, node):
        self.line("".join(self.expr(t, _TUPLE) + " = " for t in node.targets) + self.expr(node.value, _TEST))

    def write_AugAssign(self, node):
        self.line(f"{self.expr(node.target, _TEST)} {_BINARY[type(node.op).__name__]}= {self.expr(node.value, _TEST)}")

    def write_AnnAssign(self, node):
        target = self.expr(node.target, _TEST)
        if not node.simple and isinstance(node.target, ast.Name):
            target = f"({target})"
        self.line(f"{target}: {self.expr(node.annotation, _TEST)}" + (f" = {self.expr(node.value, _TEST)}" if node.value else ""))

    def loop(self, node, word):
        self.block(f"{word} {self.expr(node.target, _TUPLE)} in {self.expr(node.iter, _TEST)}", node.body)
        self.orelse(node)

    def orelse(self, node):
        if node.orelse:
            self.block("else", node.orelse)

    def write_For(self, node):
        self.loop(node, "for")

    def write_AsyncFor(self, node):
        self.loop(node, "async for")

    def write_While(self, node):
        self.block(f"while {self.expr(node.test, _TEST)}", node.body)
        self.orelse(node)

    def write_If(self, node):
        self.block(f"if {self.expr(node.test, _TEST)}", node.body)
        while len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            node = node.orelse[0]
            self.block(f"elif {self.expr(node.test, _TEST)}", node.body)
        self.orelse(node)

    def write_With(self, node, word="with"):
        self.block(f"{word} {', '.join(map(self.part, node.items))}", node.body)

    def write_AsyncWith(self, node):
        self.write_With(node, "async with")

    def write_Match(self, node):
        self.line(f"match {self.expr(node.subject, _TEST)}:")
        self.depth += 1
        for case in node.cases:
            guard = f" if {self.expr(case.guard, _TEST)}" if case.guard else ""
            self.block(f"case {self.pattern(case.pattern, _TEST)}{guard}", case.body)
        self.depth -= 1

    def write_Raise(self, node):
        cause = f" from {self.expr(node.cause, _TEST)}" if node.cause else ""
        self.line("raise" + (f" {self.expr(node.exc, _TEST)}{cause}" if node.exc else ""))

    def write_Try(self, node, word="except"):
        self.block("try", node.body)
        for handler in node.handlers:
            what = f" {self.expr(handler.type, _TEST)}" if handler.type else ""
            self.block(word + what + (f" as {handler.name}" if handler.name else ""), handler.body)
        self.orelse(node)
        if node.finalbody:
            self.block("finally", node.finalbody)

    def write_TryStar(self, node):
        self.write_Try(node, "except*")

    def write_Assert(self, node):
        self.line(f"assert {self.expr(node.test, _TEST)}" + (f", {self.expr(node.msg, _TEST)}" if node.msg else ""))

    def write_Import(self, node):
        self.line("import " + ", ".join(map(self.part, node.names)))

    def write_ImportFrom(self, node):
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {', '.join(map(self.part, node.names))}")

    def write_Global(self, node):
        self.line("global " + ", ".join(node.names))

    def write_Nonlocal(self, node):
        self.line("nonlocal " + ", ".join(node.names))

    def write_Expr(self, node):
        self.line(self.expr(node.value, _YIELD))

    def write_Pass(self, node):
        self.line(type(node).__name__.lower())

    write_Break = write_Continue = write_Pass

    # ---- parts

    def part(self, node):
        return getattr(self, "part_" + type(node).__name__)(node)

    def part_alias(self, node):
        return node.name + (f" as {node.asname}" if node.asname else "")

    def part_arg(self, node):
        return node.arg + (f": {self.expr(node.annotation, _TEST)}" if node.annotation else "")

    def part_keyword(self, node):
        return (f"{node.arg}=" if node.arg is not None else "**") + self.expr(node.value, _TEST)

    def part_withitem(self, node):
        target = f" as {self.expr(node.optional_vars, _TEST)}" if node.optional_vars else ""
        return self.expr(node.context_expr, _TEST) + target

    def part_comprehension(self, node):
        word = " async for " if node.is_async else " for "
        tests = "".join(f" if {self.expr(test, _OR)}" for test in node.ifs)
        return f"{word}{self.expr(node.target, _TUPLE)} in {self.expr(node.iter, _OR)}{tests}"

    def part_arguments(self, node):
        plain = node.posonlyargs + node.args
        defaults = [None] * (len(plain) - len(node.defaults)) + node.defaults
        out = []
        for i, (arg, default) in enumerate(zip(plain, defaults), 1):
            out.append(self.defaulted(arg, default))
            if i == len(node.posonlyargs):
                out.append("/")
        if node.vararg:
            out.append("*" + self.part(node.vararg))
        elif node.kwonlyargs:
            out.append("*")
        out += map(self.defaulted, node.kwonlyargs, node.kw_defaults)
        if node.kwarg:
            out.append("**" + self.part(node.kwarg))
        return ", ".join(out)

    def defaulted(self, arg, default):
        return self.part(arg) + (f"={self.expr(default, _TEST)}" if default else "")

    # ---- patterns

    def pattern(self, node, level):
        return getattr(self, "pattern_" + type(node).__name__)(node, level)

    def pattern_MatchValue(self, node, level):
        return self.expr(node.value, _TEST)

    def pattern_MatchSingleton(self, node, level):
        return repr(node.value)

    def pattern_MatchSequence(self, node, level):
        return f"[{', '.join(self.pattern(p, _TEST) for p in node.patterns)}]"

    def pattern_MatchStar(self, node, level):
        return f"*{node.name or '_'}"

    def pattern_MatchMapping(self, node, level):
        pairs = [f"{self.expr(k, _TEST)}: {self.pattern(p, _TEST)}" for k, p in zip(node.keys, node.patterns)]
        return "{" + ", ".join(pairs + ([f"**{node.rest}"] if node.rest is not None else [])) + "}"

    def pattern_MatchClass(self, node, level):
        parts = [self.pattern(p, _TEST) for p in node.patterns]
        parts += [f"{name}={self.pattern(p, _TEST)}" for name, p in zip(node.kwd_attrs, node.kwd_patterns)]
        return f"{self.expr(node.cls, _ATOM)}({', '.join(parts)})"

    def pattern_MatchAs(self, node, level):
        if node.pattern is None:
            return node.name or "_"
        text = f"{self.pattern(node.pattern, _EXPR)} as {node.name}"
        return f"({text})" if level > _TEST else text

    def pattern_MatchOr(self, node, level):
        text = " | ".join(self.pattern(p, _BXOR) for p in node.patterns)
        return f"({text})" if level > _EXPR else text

    # ---- expressions

    def expr(self, node, level):
        return getattr(self, "expr_" + type(node).__name__)(node, level)

    def several(self, nodes):
        return ", ".join(self.expr(n, _TEST) for n in nodes)

    def expr_Name(self, node, level):
        return node.id

    def expr_Constant(self, node, level):
        return self.value(node.value, node.kind)

    def value(self, value, kind=None):
        if value is ...:
            return "..."
        if isinstance(value, str) and self.in_field:
            text, quotes = _narrow(value, _QUOTES, False)
            return quotes[0] + text + quotes[0]
        if isinstance(value, tuple):
            return f"({', '.join(map(self.value, value))}{',' if len(value) == 1 else ''})"
        if isinstance(value, (float, complex)):
            return repr(value).replace("inf", _INFINITY).replace("nan", f"({_INFINITY}-{_INFINITY})")
        return ("u" if kind == "u" else "") + repr(value)

    def expr_BoolOp(self, node, level):
        word, own = (" and ", _AND) if isinstance(node.op, ast.And) else (" or ", _OR)
        text = word.join(self.expr(v, min(own + i, _ATOM)) for i, v in enumerate(node.values, 1))
        return f"({text})" if level > own else text

    def expr_NamedExpr(self, node, level):
        text = f"{self.expr(node.target, _ATOM)} := {self.expr(node.value, _ATOM)}"
        return f"({text})" if level > _NAMED else text

    def expr_BinOp(self, node, level):
        sign = _BINARY[type(node.op).__name__]
        own = _LEVELS[sign]
        left, right = (own + 1, own) if sign == "**" else (own, own + 1)
        text = f"{self.expr(node.left, left)} {sign} {self.expr(node.right, right)}"
        return f"({text})" if level > own else text

    def expr_UnaryOp(self, node, level):
        sign = _UNARY[type(node.op).__name__]
        own = _NOT if sign == "not" else _FACTOR
        text = sign + (" " if sign == "not" else "") + self.expr(node.operand, own)
        return f"({text})" if level > own else text

    def expr_Lambda(self, node, level):
        arguments = self.part(node.args)
        text = f"lambda{' ' if arguments else ''}{arguments}: {self.expr(node.body, _TEST)}"
        return f"({text})" if level > _TEST else text

    def expr_IfExp(self, node, level):
        text = f"{self.expr(node.body, _OR)} if {self.expr(node.test, _OR)} else {self.expr(node.orelse, _TEST)}"
        return f"({text})" if level > _TEST else text

    def expr_Dict(self, node, level):
        pairs = [f"{self.expr(k, _TEST)}: {self.expr(v, _TEST)}" if k is not None else f"**{self.expr(v, _EXPR)}"
                 for k, v in zip(node.keys, node.values)]
        return "{" + ", ".join(pairs) + "}"

    def expr_Set(self, node, level):
        return "{" + self.several(node.elts) + "}" if node.elts else "{*()}"

    def expr_List(self, node, level):
        return f"[{self.several(node.elts)}]"

    def expr_Tuple(self, node, level):
        text = self.several(node.elts) + ("," if len(node.elts) == 1 else "")
        return f"({text})" if not node.elts or level > _TUPLE else text

    def comprehension(self, node, head, brackets):
        return brackets[0] + head + "".join(map(self.part, node.generators)) + brackets[1]

    def expr_ListComp(self, node, level):
        return self.comprehension(node, self.expr(node.elt, _TEST), "[]")

    def expr_SetComp(self, node, level):
        return self.comprehension(node, self.expr(node.elt, _TEST), "{}")

    def expr_GeneratorExp(self, node, level):
        return self.comprehension(node, self.expr(node.elt, _TEST), "()")

    def expr_DictComp(self, node, level):
        return self.comprehension(node, f"{self.expr(node.key, _TEST)}: {self.expr(node.value, _TEST)}", "{}")

    def expr_Await(self, node, level):
        text = f"await {self.expr(node.value, _ATOM)}"
        return f"({text})" if level > _AWAIT else text

    def expr_Yield(self, node, level):
        text = "yield" + (f" {self.expr(node.value, _ATOM)}" if node.value else "")
        return f"({text})" if level > _YIELD else text

    def expr_YieldFrom(self, node, level):
        text = f"yield from {self.expr(node.value, _ATOM)}"
        return f"({text})" if level > _YIELD else text

    def expr_Compare(self, node, level):
        text = self.expr(node.left, _CMP + 1)
        for oper, right in zip(node.ops, node.comparators):
            text += f" {_COMPARE[type(oper).__name__]} {self.expr(right, _CMP + 1)}"
        return f"({text})" if level > _CMP else text

    def expr_Call(self, node, level):
        if len(node.args) == 1 and not node.keywords and isinstance(node.args[0], ast.GeneratorExp):
            return self.expr(node.func, _ATOM) + "(" + self.expr(node.args[0], _TEST) + ")"
        arguments = [self.expr(a, _TEST) for a in node.args] + [self.part(k) for k in node.keywords]
        return f"{self.expr(node.func, _ATOM)}({', '.join(arguments)})"

    def expr_Attribute(self, node, level):
        value = self.expr(node.value, _ATOM)
        is_int = isinstance(node.value, ast.Constant) and isinstance(node.value.value, int) and not isinstance(node.value.value, bool)
        return f"{value}{' ' if is_int else ''}.{node.attr}"

    def expr_Subscript(self, node, level):
        key = self.expr(node.slice, _TUPLE if isinstance(node.slice, ast.Tuple) else _TEST)
        return f"{self.expr(node.value, _ATOM)}[{key}]"

    def expr_Starred(self, node, level):
        return "*" + self.expr(node.value, _EXPR)

    def expr_Slice(self, node, level):
        lower, upper = (self.expr(part, _TEST) if part else "" for part in (node.lower, node.upper))
        return f"{lower}:{upper}" + (f":{self.expr(node.step, _TEST)}" if node.step else "")

    # ---- f-strings: every part, text or field, leaves fewer kinds of quotes to choose from

    def expr_JoinedStr(self, node, level):
        quotes, parts = _QUOTES, []
        for value in node.values:
            text, quotes = _narrow(self.fpart(value), quotes, isinstance(value, ast.Constant))
            parts.append(text)
        return f"f{quotes[0]}{''.join(parts)}{quotes[0]}"

    def fpart(self, node):
        if isinstance(node, ast.JoinedStr):
            return "".join(map(self.fpart, node.values))
        if isinstance(node, ast.FormattedValue):
            return self.field(node)
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")
        return node.value.replace("{", "{{").replace("}", "}}")

    def field(self, node):
        inside = _Writer()
        inside.in_field = True
        inner = inside.expr(node.value, _TEST + 1)
        if "\\" in inner:
            raise ValueError("Unable to avoid backslash in f-string expression part")
        conversion = "!" + chr(node.conversion) if node.conversion != -1 else ""
        spec = ":" + self.fpart(node.format_spec) if node.format_spec else ""
        return "{" + (" " if inner.startswith("{") else "") + inner + conversion + spec + "}"

    def expr_FormattedValue(self, node, level):
        return self.expr_JoinedStr(ast.JoinedStr([node]), level)
