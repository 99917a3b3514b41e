
// What both sides of one showing share: the seed of the order, and what was picked, by places in the field.
// AnkiDroid loads a new page for the back, so that it goes through the session; where that is refused, the page
// keeps it; and where the page is new as well, day and note make the same seed on both sides.
var note = key.textContent;
var daily = new Date().toDateString() + note;
function fromSession() {
  try {
    return JSON.parse(sessionStorage.getItem("quiz"));
  } catch (refused) {
    return null;
  }
}
function keep() {
  window.quizShowing = showing;
  try {
    sessionStorage.setItem("quiz", JSON.stringify(showing));
  } catch (refused) {
    return;
  }
}
var found = [fromSession(), window.quizShowing].filter(function (one) { return one && one.note === note; })[0];
var showing = (!isFront && found) || { note: note, seed: daily, picked: [] };
if (isFront) {
  showing.seed = String(Math.random());
  keep();
  if (!fromSession()) showing.seed = daily;
}
