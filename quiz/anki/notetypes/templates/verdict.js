
// The back of what was picked: the style tells right from wrong by `data-right`; of several, how much is right,
// counted as the game counts it: right picks less wrong ones, of all that are right, and never below nothing.
function told(offer) {
  var right = offer.items.filter(function (item) { return item.hasAttribute("data-right"); });
  var hits = right.filter(function (item) { return isPicked(offer.items.indexOf(item)); });
  var points = Math.max(0, 2 * hits.length - showing.picked.length);
  var score = document.createElement("p");
  score.className = "score";
  score.textContent = (points === 0 ? "✗" : points < right.length ? "◐" : "✓") + " " + points + "/" + right.length;
  offer.group.parentNode.insertBefore(score, offer.group);
}
offers.forEach(function (offer) {
  if (isFront || !showing.picked.length) return;
  offer.group.classList.add("answered");
  if (offer.several) told(offer);
});
