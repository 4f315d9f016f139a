x = fb"a"
# exit: 1
