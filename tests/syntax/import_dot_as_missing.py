from . import a as
# exit: 1
