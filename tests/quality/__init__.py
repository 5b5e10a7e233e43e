"""How well the engine tells questions that hurt or confuse: python -m tests.quality"""
