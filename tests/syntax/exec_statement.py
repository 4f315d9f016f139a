exec "code"
# exit: 1
