import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("caught")
    warnings.warn("caught")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("err", RuntimeWarning)
    except RuntimeWarning as e:
def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, message)
warnings.showwarning = show
def f(): warnings.warn("two", stacklevel=2)
warnings.warn("hidden", PendingDeprecationWarning)
warnings.filterwarnings("ignore", category=UserWarning)
warnings.warn("ignored")
try: warnings.warn("x", int)
# expect-error: IndentationError: expected an indented block after 'except' statement on line 10
