import .a
# exit: 1
