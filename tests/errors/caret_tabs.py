if True:
	x = [1, 2][5]
# exit: 1
