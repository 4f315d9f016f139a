del None
# exit: 1
