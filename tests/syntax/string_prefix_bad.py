x = bu"a"
# exit: 1
