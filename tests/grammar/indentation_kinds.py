if True:
  print("two")  # expect: two
  if True:
          print("ten")  # expect: ten
if True:
	print("tab")  # expect: tab
	if True:
		print("two tabs")  # expect: two tabs
