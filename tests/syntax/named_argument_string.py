f("a"=2)
# exit: 1
