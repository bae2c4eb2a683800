/** What a browser gets when the screens were never built: how to build them. */

export function clientMissingPage(): string {
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>Tablée</title>
<h1>Tablée</h1>
<p>Le serveur fonctionne, mais ses écrans ne sont pas construits. Arrêtez-le, puis lancez <code>npm start</code>, qui les construit.</p>
<p lang="en">The server runs, but its screens are not built. Stop it, then run <code>npm start</code>, which builds them.</p>
</html>
`;
}
