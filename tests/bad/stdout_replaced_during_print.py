import sys
class C:
    def __str__(self):
        sys.stdout = None
        return "text"
saved = sys.stdout
print(C())  # expect: text
sys.stdout = saved
print("back")  # expect: back
