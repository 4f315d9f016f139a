import modules.broken
# exit: 1
