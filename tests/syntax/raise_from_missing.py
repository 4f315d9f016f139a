raise X from
# exit: 1
