f() g()
# exit: 1
