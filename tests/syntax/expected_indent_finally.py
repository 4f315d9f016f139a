try:
    pass
finally:
x = 1
# exit: 1
