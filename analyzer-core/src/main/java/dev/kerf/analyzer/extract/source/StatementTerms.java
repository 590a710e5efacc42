package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.Term.BindingKind;
import dev.kerf.analyzer.fact.Term.BlockKind;
import dev.kerf.analyzer.fact.TypeDeclared.Nesting;
import dev.kerf.analyzer.model.TypeName;

/** Writes statements. Each visit gives the scope of the statement that follows. */
final class StatementTerms extends GenericVisitorWithDefaults<Scope, Scope> {

  private final BodyWriter body;
  private final TermPool pool;

  StatementTerms(BodyWriter body) {
    this.body = body;
    this.pool = body.pool();
  }

  /** Statements without a value: break, continue, the empty one, and what could not be parsed. */
  @Override
  public Scope defaultAction(Node node, Scope scope) {
    return scope;
  }

  // ---- plain ----------------------------------------------------------------------------------

  @Override
  public Scope visit(ExpressionStmt statement, Scope scope) {
    return expressionOrVariables(statement.getExpression(), BindingKind.LOCAL, scope);
  }

  private Scope expressionOrVariables(Expression expression, BindingKind kind, Scope scope) {
    if (expression instanceof VariableDeclarationExpr declaration) {
      return variables(declaration, kind, scope);
    }
    body.expression(expression, scope);
    return scope;
  }

  private Scope variables(VariableDeclarationExpr declaration, BindingKind kind, Scope scope) {
    Scope after = scope;
    for (VariableDeclarator variable : declaration.getVariables()) {
      int source =
          variable.getInitializer().isPresent()
              ? body.expression(variable.getInitializer().get(), after)
              : Term.NONE;
      after = variable(declaration, variable, kind, source, after);
    }
    return after;
  }

  private Scope variable(
      VariableDeclarationExpr declaration,
      VariableDeclarator variable,
      BindingKind kind,
      int source,
      Scope scope) {
    String name = variable.getName().getIdentifier();
    int binding =
        body.bind(
            variable.getName(),
            name,
            kind,
            variable.getType(),
            source,
            declaration.getAnnotations(),
            scope);
    return scope.withBinding(name, binding);
  }

  @Override
  public Scope visit(BlockStmt block, Scope scope) {
    body.statements(block.getStatements(), scope);
    return scope;
  }

  @Override
  public Scope visit(LabeledStmt labeled, Scope scope) {
    return body.statement(labeled.getStatement(), scope);
  }

  @Override
  public Scope visit(ReturnStmt statement, Scope scope) {
    int value = Term.NONE;
    if (statement.getExpression().isPresent()) {
      value = body.expression(statement.getExpression().get(), scope);
      body.results().returns(value);
    }
    pool.add(new Term.Return(Lines.of(statement), value));
    return scope;
  }

  @Override
  public Scope visit(YieldStmt statement, Scope scope) {
    body.results().yields(body.expression(statement.getExpression(), scope));
    return scope;
  }

  @Override
  public Scope visit(ThrowStmt statement, Scope scope) {
    int value = body.expression(statement.getExpression(), scope);
    pool.add(new Term.Throw(Lines.of(statement), value));
    return scope;
  }

  @Override
  public Scope visit(AssertStmt statement, Scope scope) {
    int condition = body.expression(statement.getCheck(), scope);
    if (statement.getMessage().isPresent()) {
      Expression message = statement.getMessage().get();
      int block = pool.openBlock(Lines.of(message), BlockKind.ELSE, condition);
      body.expression(message, body.patterns().whenFalse(statement.getCheck(), scope));
      pool.closeBlock(block);
    }
    return scope;
  }

  @Override
  public Scope visit(ExplicitConstructorInvocationStmt call, Scope scope) {
    new CallTerms(body).constructorCall(call, scope);
    return scope;
  }

  // ---- branches -------------------------------------------------------------------------------

  @Override
  public Scope visit(IfStmt statement, Scope scope) {
    Expression test = statement.getCondition();
    int condition = body.expression(test, scope);
    Scope whenTrue = body.patterns().whenTrue(test, scope);
    Scope whenFalse = body.patterns().whenFalse(test, scope);
    body.block(
        statement.getThenStmt(), BlockKind.THEN, condition, statement.getThenStmt(), whenTrue);
    if (statement.getElseStmt().isPresent()) {
      body.block(
          statement.getElseStmt().get(),
          BlockKind.ELSE,
          condition,
          statement.getElseStmt().get(),
          whenFalse);
    }
    if (whenFalse == scope && whenTrue == scope) {
      return scope;
    }
    boolean thenGoesOn = Completion.canComplete(statement.getThenStmt());
    boolean elseGoesOn = statement.getElseStmt().map(Completion::canComplete).orElse(true);
    if (!thenGoesOn && elseGoesOn) {
      return whenFalse;
    }
    return thenGoesOn && !elseGoesOn ? whenTrue : scope;
  }

  @Override
  public Scope visit(SwitchStmt statement, Scope scope) {
    new SwitchTerms(body).statement(statement, scope);
    return scope;
  }

  // ---- loops ----------------------------------------------------------------------------------

  @Override
  public Scope visit(WhileStmt loop, Scope scope) {
    Expression test = loop.getCondition();
    int condition = body.expression(test, scope);
    Scope inside = body.patterns().whenTrue(test, scope);
    body.block(loop, BlockKind.LOOP, condition, loop.getBody(), inside);
    return afterLoop(test, loop.getBody(), scope);
  }

  @Override
  public Scope visit(DoStmt loop, Scope scope) {
    // The condition runs as often as the body does, so it is the end of the block.
    int block = pool.openBlock(Lines.of(loop), BlockKind.LOOP, Term.NONE);
    body.statement(loop.getBody(), scope);
    body.expression(loop.getCondition(), scope);
    pool.closeBlock(block);
    return afterLoop(loop.getCondition(), loop.getBody(), scope);
  }

  @Override
  public Scope visit(ForStmt loop, Scope scope) {
    Scope inHeader = scope;
    for (Expression initial : loop.getInitialization()) {
      inHeader = expressionOrVariables(initial, BindingKind.LOCAL, inHeader);
    }
    int condition = Term.NONE;
    Scope inside = inHeader;
    if (loop.getCompare().isPresent()) {
      condition = body.expression(loop.getCompare().get(), inHeader);
      inside = body.patterns().whenTrue(loop.getCompare().get(), inHeader);
    }
    int block = pool.openBlock(Lines.of(loop), BlockKind.LOOP, condition);
    body.statement(loop.getBody(), inside);
    body.expressions(loop.getUpdate(), inside);
    pool.closeBlock(block);
    return loop.getCompare().isPresent()
        ? afterLoop(loop.getCompare().get(), loop.getBody(), scope)
        : scope;
  }

  @Override
  public Scope visit(ForEachStmt loop, Scope scope) {
    int iterable = body.expression(loop.getIterable(), scope);
    int block = pool.openBlock(Lines.of(loop), BlockKind.LOOP, Term.NONE);
    Scope inside =
        variable(
            loop.getVariable(),
            loop.getVariableDeclarator(),
            BindingKind.FOR_EACH,
            iterable,
            scope);
    body.statement(loop.getBody(), inside);
    pool.closeBlock(block);
    return scope;
  }

  /** A loop that only its condition ends leaves what the condition binds when it is false. */
  private Scope afterLoop(Expression test, Statement inside, Scope scope) {
    Scope after = body.patterns().whenFalse(test, scope);
    return after == scope || Completion.breaksOut(inside) ? scope : after;
  }

  // ---- guarded --------------------------------------------------------------------------------

  @Override
  public Scope visit(TryStmt statement, Scope scope) {
    int block = pool.openBlock(Lines.of(statement), BlockKind.TRY, Term.NONE);
    Scope inside = scope;
    for (Expression resource : statement.getResources()) {
      inside = expressionOrVariables(resource, BindingKind.RESOURCE, inside);
    }
    body.statement(statement.getTryBlock(), inside);
    pool.closeBlock(block);
    for (CatchClause clause : statement.getCatchClauses()) {
      clause.accept(this, scope);
    }
    if (statement.getFinallyBlock().isPresent()) {
      BlockStmt last = statement.getFinallyBlock().get();
      body.block(last, BlockKind.FINALLY, Term.NONE, last, scope);
    }
    return scope;
  }

  @Override
  public Scope visit(CatchClause clause, Scope scope) {
    int block = pool.openBlock(Lines.of(clause), BlockKind.CATCH, Term.NONE);
    Parameter caught = clause.getParameter();
    String name = caught.getName().getIdentifier();
    int binding =
        body.bind(
            caught.getName(),
            name,
            BindingKind.CATCH,
            caught.getType(),
            Term.NONE,
            caught.getAnnotations(),
            scope);
    body.statement(clause.getBody(), scope.withBinding(name, binding));
    pool.closeBlock(block);
    return scope;
  }

  @Override
  public Scope visit(SynchronizedStmt statement, Scope scope) {
    body.expression(statement.getExpression(), scope);
    body.block(statement, BlockKind.SYNCHRONIZED, Term.NONE, statement.getBody(), scope);
    return scope;
  }

  // ---- local types ----------------------------------------------------------------------------

  @Override
  public Scope visit(LocalClassDeclarationStmt statement, Scope scope) {
    return localType(LocalEnums.unwrap(statement.getClassDeclaration()), scope);
  }

  @Override
  public Scope visit(LocalRecordDeclarationStmt statement, Scope scope) {
    return localType(statement.getRecordDeclaration(), scope);
  }

  private Scope localType(TypeDeclaration<?> declaration, Scope scope) {
    String simpleName = declaration.getNameAsString();
    TypeName name = scope.owner().nextLocal(simpleName);
    Scope after = scope.withLocalType(simpleName, name);
    pool.add(new Term.LocalType(Lines.of(declaration.getName()), name));
    body.types().declare(declaration, name, Nesting.LOCAL, after);
    return after;
  }
}
