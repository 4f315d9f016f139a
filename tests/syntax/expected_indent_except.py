try:
    pass
except E:
x = 1
# exit: 1
