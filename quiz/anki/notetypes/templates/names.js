
// Names for what Anki itself puts into a card: the box to type in, and the buttons that play a sound.
list(card.querySelectorAll("input#typeans")).forEach(function (box) {
  box.setAttribute("aria-labelledby", "quiz-question");
});
list(card.querySelectorAll("a.replay-button, a.replaybutton")).forEach(function (button) {
  var figure = button.closest("figure");
  button.setAttribute("role", "button");
  button.setAttribute("aria-label", (figure && figure.getAttribute("aria-label")) || "▶");
});
list(card.querySelectorAll("figure[role]")).forEach(function (figure) {
  figure.removeAttribute("role"); // it has a name, and is a figure by itself
});
