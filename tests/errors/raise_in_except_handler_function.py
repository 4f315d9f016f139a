def handle():
    raise TypeError("handler failed")


try:
    raise ValueError("original")
except ValueError:
    handle()
# exit: 1
