eval("1 + zero(0)", {"zero": lambda x: 1 // x})
# exit: 1
