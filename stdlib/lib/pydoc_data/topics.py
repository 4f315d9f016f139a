"""Texts on the language: help("for"), help("SLICINGS"). Those of keywords have the keyword's name, topics are in capitals.

A text begins with its form, if it has one, indented; RELATED names what to read next, SYMBOLS what a sign belongs to."""

topics = {
    "False": "The truth value of what does not hold; as a number it is 0. See bool.",
    "None": "The value that stands for no value: what a function without `return` gives. There is only one; ask for it with `is "
            "None`.",
    "True": "The truth value of what holds; as a number it is 1. See bool.",
    "and": "    x and y\n\nIs x if x is false, else y. y is only looked at when x is true.",
    "as": "    import module as name\n    except Error as name:\n    with expression as name:\n    case pattern as name:\n\n"
          "Gives a name to what stands before it. After `except` the name is gone when the block is left.",
    "assert": "    assert condition\n    assert condition, message\n\n"
              "Raises AssertionError unless the condition is true. With -O assertions are left out, so nothing else may depend "
              "on them.",
    "async": "    async def name(...):\n    async for target in iterable:\n    async with expression as name:\n\n"
             "A function that begins with async is a coroutine: calling it makes an object that an event loop runs, as asyncio.run() "
             "does.\nWherever it awaits, other coroutines may go on. `async for` and `async with` stand in coroutines only.",
    "await": "    await awaitable\n\nIn a coroutine: waits for another one, a task or a future, and is its result. Others run "
             "meanwhile.",
    "break": "Leaves the innermost `for` or `while`. The loop's `else` is not run then.",
    "class": "    class Name(Base, ...):\n        body\n\n"
             "Runs the body in a namespace of its own and makes a class of it. Calling the class makes an instance, which\n"
             "__init__ gets together with the arguments. Functions in the body become methods: their first parameter is the "
             "instance.",
    "continue": "Begins the next round of the innermost `for` or `while`.",
    "def": "    def name(parameter, other=default, *rest, key, **more):\n        body\n\n"
           "Makes a function. Defaults are evaluated once, when def is run. Parameters behind a / ... before it are given by place\n"
           "only, those behind * by name only; *rest takes further arguments as a tuple, **more further names as a dict.",
    "del": "    del name, thing[index], thing.attribute\n\nTakes away a name, an item or an attribute. The object itself goes "
           "when nobody "
           "refers to it any more.",
    "elif": "Another condition of an `if`, asked when those before it were false.",
    "else": "The block for when it is not so: of `if` when no condition was true, of `for` and `while` when the loop was not "
            "left by\n"
            "`break`, of `try` when nothing was raised. Also in `x if condition else y`.",
    "except": "    except Error:\n    except (Error, Other) as name:\n    except* Error:\n\n"
              "The handler of a `try`: the first whose class fits the exception is run. Without a class it takes all, also\n"
              "KeyboardInterrupt and SystemExit; `except Exception` is usually what is meant. except* takes its part of an "
              "ExceptionGroup.",
    "finally": "The block of a `try` that is always run: after success, after an exception, and also behind return, break and "
               "continue.",
    "for": "    for target in iterable:\n        body\n    else:\n        body\n\n"
           "Runs the body once for each item. The target keeps its last value. `else` is run when the items have come to their end,\n"
           "not after `break`. A list that is changed while it is looped over may skip items: loop over a copy.",
    "from": "    from module import name, other as alias\n    from . import sibling\n    raise Error from cause\n    yield from "
            "iterable\n\n"
            "After import: names of a module. A dot is this package, two its parent.",
    "global": "    global name, ...\n\nIn a function: the name is the module's, also when it is assigned to. Without it an "
              "assignment makes a "
              "local one.",
    "if": "    if condition:\n        body\n    elif other:\n        body\n    else:\n        body\n\n"
          "Runs the first body whose condition is true. What counts as true is told in TRUTHVALUE. As an expression: `x if "
          "condition else y`.",
    "import": "    import module, package.module as name\n    from module import name\n\n"
              "Finds a module in sys.path and runs it, once in a program: sys.modules keeps it. `import a.b` binds a.",
    "in": "    x in container\n    for x in iterable:\n\nIs x one of the items (of a dict: one of its keys, of a str: a part of it)? "
          "Lists look at every item, sets and dicts at a few.",
    "is": "    x is y\n\nAre both the same object? For None and other single objects; values are compared with ==.",
    "lambda": "    lambda parameter, ...: expression\n\nA function without a name, which returns the expression. Names from "
              "outside are "
              "looked up when it is called.",
    "nonlocal": "    nonlocal name, ...\n\nIn a function within a function: the name is that of the function around it, also "
                "when assigned to.",
    "not": "    not x\n    x not in y\n    x is not y\n\nTrue if x is false.",
    "or": "    x or y\n\nIs x if x is true, else y. y is only looked at when x is false.",
    "pass": "Does nothing; for a body in which nothing is to be done.",
    "raise": "    raise Error(message)\n    raise Error(message) from cause\n    raise\n\n"
             "Raises an exception. Alone, in a handler, raises the present one again.",
    "return": "    return expression\n\nLeaves the function with this value, without an expression with None.",
    "try": "    try:\n        body\n    except Error as e:\n        handler\n    else:\n        body\n    finally:\n        body\n\n"
           "Runs the body; if it raises, the first handler that fits. See EXCEPTIONS.",
    "while": "    while condition:\n        body\n    else:\n        body\n\nRuns the body as long as the condition is true. "
             "See LOOPING.",
    "with": "    with expression as name, ...:\n        body\n\n"
            "Enters a context manager, and leaves it when the body ends, also by an exception: files are closed, locks let go.",
    "yield": "    yield expression\n    yield from iterable\n\n"
             "Makes a generator of the function: calling it gives an iterator, and each item is computed when it is asked for.\n"
             "The function waits at the yield meanwhile. `yield from` hands on all items of another one.",
    "match": "    match subject:\n        case 0 | 1: ...\n        case [first, *rest] if rest: ...\n        case {'key': "
             "value}: ...\n"
             "        case Point(x=0, y=y): ...\n        case _: ...\n\n"
             "Runs the first case whose pattern fits and whose condition holds. A plain name fits everything and is bound; names\n"
             "with a dot are compared.",
    "ASSIGNMENT": "    target = expression\n    a = b = expression\n    first, *rest = items\n    target += expression\n    "
                  "name: annotation = value\n"
                  "    (name := expression)\n\n"
                  "Binds names, items or attributes to objects; nothing is copied. The right side is evaluated first, targets "
                  "from the left.\n"
                  "`+=` changes a mutable object in place. It is not one step: another thread may come between reading and writing.",
    "BITWISE": "    x & y   x | y   x ^ y   ~x   x << n   x >> n\n\nOperations on the bits of integers, which have as many as "
               "they need; "
               "of sets & | ^ are the parts they share, all, and those in one only.",
    "BOOLEAN": "    x and y   x or y   not x\n\nand and or give one of their operands, not always a bool, and look at the right "
               "one only if "
               "need be.",
    "CLASSES": "A class makes objects of one kind: see `class`. Attributes are looked up in the instance, then in the class, "
               "then in its\n"
               "bases in the order of type.mro(). super() goes on behind the present class. SPECIALMETHODS say what operators do.",
    "COMPARISON": "    == != < <= > >= is in\n\nChains hold if each part does: a < b <= c looks at b once. == compares values, `is` "
                  "asks whether it is the same object.",
    "CONTEXTMANAGERS": "Objects with __enter__ and __exit__, for `with`. __exit__ gets the exception, if there was one; if it "
                       "returns "
                       "true the\nexception ends there. contextlib.contextmanager makes one of a generator.",
    "CONVERSIONS": "int(x), float(x), complex(x), str(x), bytes(x), list(x), tuple(x), set(x), dict(x), bool(x) make values of other "
                   "types.\nIn arithmetic an int meets a float as a float, a float a complex as a complex; texts are never "
                   "converted.",
    "DEBUGGING": "breakpoint() stops a program and asks what to do (pdb): n next line, s into the call, c go on, p what to "
                 "print, q end.\n"
                 "traceback.print_exc() prints an exception that was caught; gilt -X dev switches checks on.",
    "DICTIONARIES": "    {key: value, ...}   {key: value for item in iterable}   {**one, **other}\n\n"
                    "Values by key, in the order in which the keys came. Keys must be hashable. d[key] raises KeyError, "
                    "d.get(key) does not.",
    "EXCEPTIONS": "What ends a computation unless a `try` around it handles it. The traceback tells where it was raised and who "
                  "called.\n"
                  "Handlers are chosen by class: `except LookupError` takes IndexError and KeyError, too. Classes of one's own "
                  "are derived\n"
                  "from Exception. An exception raised in a handler remembers the first one as __context__, with `from` as "
                  "__cause__.",
    "FORMATTING": "    f'{value!r:>10.3f}'   format(value, spec)   '{} {name}'.format(x, name=y)   '%5.2f' % x\n\n"
                  "A spec is [[fill]align][sign][z][#][0][width][,][.precision][type]: align < > ^ =, type d b o x e f g % s c n.\n"
                  "f'{x=}' writes the expression, too.",
    "FUNCTIONS": "Made by def or lambda. They are objects: to be passed, kept, returned. A function that uses names of the "
                 "function around\n"
                 "it keeps them (a closure). A decorator, @name above def, gets the function and gives what takes its place.",
    "GIL": "The lock that a thread needs to run Python: one at a time. It changes hands when a thread waits (for input, a lock, a\n"
           "sleep) and after so many ticks. The module gil tells who holds it, who waits and why it changed hands; --gil= sets the\n"
           "policy, --stats prints a table, and at the prompt there is %gil. Processes have a lock each: see multiprocessing.",
    "IMPORTING": "Modules are searched in the folders of sys.path, packages are folders. A module is run once; import gives "
                 "what sys.modules\n"
                 "has. `if __name__ == '__main__':` is true only in the file that was started. importlib has the parts of all this.",
    "LISTS": "    [item, ...]   [expression for item in iterable if condition]\n\n"
             "Items in an order, to be changed: append, insert, pop, sort. To add and to take at the end is fast, at the front use\n"
             "collections.deque.",
    "LITERALS": "    42 0xff 0b101 1_000   1.5 1e-3   2j   'text' \"text\" '''lines'''   b'bytes'   r'\\raw'   f'{x}'\n\n"
                "Values as they are written. In texts \\n is a new line, \\t a tab, \\\\ a backslash, \\u20ac a character by number.",
    "LOOPING": "`for` goes through items, `while` goes on as long as a condition holds; break leaves, continue begins the next "
               "round.\n"
               "range(n) counts, enumerate() numbers items, zip() goes through several together.",
    "MODULES": "A file of definitions. Its names are attributes of the module object; dir(module) lists them, help(module) "
               "describes them.\n"
               "help('modules') lists those there are.",
    "NUMBERS": "int has no limit, float is a double of 53 bits, complex has two of them; decimal and fractions compute exactly.\n"
               "/ divides, // rounds down, % is the rest with the sign of the divisor, ** is the power.",
    "OPERATORS": "From weakest to strongest:\n\n    :=   lambda   if-else   or   and   not x   in, is, <, ==, ...   |   ^   &   "
                 "<< >>   + -   "
                 "* @ / // %\n    +x -x ~x   **   await   x[i] x(...) x.name\n\nEqual ones group from the left, ** from the right. "
                 "SPECIALMETHODS define them for classes.",
    "SCOPING": "A name that a function assigns to is local in all of it. Others are looked up in the functions around it, in "
               "the module,\n"
               "in builtins. global and nonlocal say that an assignment means the module's or the outer function's. Class "
               "bodies are no\n"
               "scope for the functions in them.",
    "SLICINGS": "    x[start:stop:step]\n\nItems from start up to, not including, stop; negative places count from the end. "
                "Slices of "
                "lists are copies, those of\nnumpy arrays and memoryviews are views. A slice of a list can be assigned to and "
                "deleted.",
    "SPECIALMETHODS": "Names with two underscores that the language calls: __init__ of a new instance, __repr__ and __str__ for "
                      "text, __eq__,\n"
                      "__lt__ and __hash__ for comparison, __add__ and others for operators (__radd__ if the left one cannot), "
                      "__len__,\n"
                      "__getitem__, __contains__ and __iter__ for containers, __call__, __enter__ and __exit__, __getattr__ for "
                      "attributes\n"
                      "that are not there. They are looked up in the class, not in the instance.",
    "STRINGS": "Texts are made of characters and do not change; bytes are made of numbers from 0 to 255. encode() and decode() "
               "lead from\n"
               "one to the other. Much joined text is built with ''.join(parts). help(str) has the methods.",
    "THREADS": "    t = threading.Thread(target=function, args=(...)); t.start(); t.join()\n\n"
               "Threads share all objects. One at a time runs Python (see GIL), so they help where a program waits; for "
               "computing take\n"
               "multiprocessing. What several threads change needs a lock: `with lock:`. queue.Queue hands things from one to "
               "another.",
    "TRUTHVALUE": "False are None, False, zero of every kind, and what is empty: '', [], (), {}, set(), range(0). All else is "
                  "true, unless its\n"
                  "class says otherwise by __bool__ or __len__.",
    "TUPLES": "    (item, ...)   (item,)   ()\n\nItems in an order that do not change; keys of dicts, several results at once. "
              "The comma makes "
              "it, not the parenthesis.",
}

RELATED = {
    "False": "TRUTHVALUE BOOLEAN", "True": "TRUTHVALUE BOOLEAN", "None": "TRUTHVALUE is", "and": "BOOLEAN", "or": "BOOLEAN", "not": "BOOLEAN",
    "as": "import with except", "assert": "raise DEBUGGING", "async": "await", "await": "async", "break": "for while", "continue": "for while",
    "class": "CLASSES SPECIALMETHODS", "def": "FUNCTIONS return", "elif": "if", "else": "if for while try", "except": "EXCEPTIONS",
    "finally": "EXCEPTIONS try", "for": "LOOPING break continue", "from": "import raise yield", "global": "nonlocal SCOPING",
    "if": "TRUTHVALUE", "import": "MODULES IMPORTING", "in": "COMPARISON for", "is": "COMPARISON", "lambda": "FUNCTIONS",
    "nonlocal": "global SCOPING", "raise": "EXCEPTIONS", "return": "FUNCTIONS", "try": "EXCEPTIONS", "while": "LOOPING TRUTHVALUE",
    "with": "CONTEXTMANAGERS", "yield": "for FUNCTIONS", "match": "if", "del": "ASSIGNMENT", "GIL": "THREADS", "THREADS": "GIL",
    "LOOPING": "for while", "MODULES": "import", "EXCEPTIONS": "try raise", "FUNCTIONS": "def lambda", "CLASSES": "class",
    "STRINGS": "FORMATTING LITERALS", "NUMBERS": "OPERATORS CONVERSIONS", "LISTS": "SLICINGS TUPLES", "ASSIGNMENT": "SCOPING",
}

SYMBOLS = {
    "STRINGS": "' \" ''' \"\"\" r' r\" u' u\" b' b\"", "FORMATTING": "f' f\" %", "NUMBERS": "j J", "SPECIALMETHODS": "__", "SCOPING": "_",
    "ASSIGNMENT": "= += -= *= /= //= %= **= &= |= ^= <<= >>= :=", "COMPARISON": "== != < <= > >=", "BITWISE": "& | ^ ~ << >>",
    "OPERATORS": "+ - * / // ** @", "SLICINGS": ": ...", "LISTS": "[ ]", "TUPLES": ",", "DICTIONARIES": "{ }", "FUNCTIONS": "( ) -> *args **kwargs",
    "CLASSES": ".", "LITERALS": "\\ `",
}
