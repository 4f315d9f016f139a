import modules.bad_syntax
# exit: 1
