import threading, time
def late():
    time.sleep(0.3)
    print("late")  # expect: late
threading.Thread(target=late).start()
raise ValueError("main")
# expect-error: ValueError: main
