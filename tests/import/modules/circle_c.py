from modules.circle_d import late
early = 1
