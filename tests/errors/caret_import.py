import no_such_module
# exit: 1
